"""Relations between figures: finding, judging, explaining."""
