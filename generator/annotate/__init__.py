"""What is said in a clean article: actors, demands, positions, quotes, dates, events."""
