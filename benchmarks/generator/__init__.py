"""Made-up administrative-reform reports whose figures are true by construction.

Nothing here imports the package under test: what a report should and should not be accused of is
decided by the numbers drawn before a sentence is worded.
"""
