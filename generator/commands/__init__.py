"""One module for each thing that a person does; each has a click command named `command`."""
