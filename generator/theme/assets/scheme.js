// The reader's choice of light or dark, set before the first paint.
{
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  try {
    const chosen = localStorage.getItem("scheme");
    if (chosen) root.dataset.scheme = chosen;
  } catch { /* storage may be forbidden; then the system's choice holds */ }
}
