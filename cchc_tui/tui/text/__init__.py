"""A long report on the screen: wrapped, with its tables, headings, pages and marks."""
