"""The values that pass between the stages; all of them frozen."""
