"""What leaves the house: findings of a database as files for people and programs."""
