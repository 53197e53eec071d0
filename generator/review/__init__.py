"""What reviewers and maintainers see and do: reports, edits of pages, the state of the corpus."""
