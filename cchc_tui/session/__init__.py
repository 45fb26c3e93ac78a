"""What a reviewer at work knows and does, without a screen."""
