"""The database: reports and their versions, findings, decisions. Nothing else knows SQL."""
