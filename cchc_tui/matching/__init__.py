"""Mentions of many reports brought together: which document each one means, and near misses."""
