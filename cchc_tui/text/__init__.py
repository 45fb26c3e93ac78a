"""Numbers, dates, words and normal forms; knows nothing of reports."""
