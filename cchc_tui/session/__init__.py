<<<<<<< HEAD
"""What a reviewer at work knows and does, without a screen: reports, findings, decisions, places."""
=======
"""What a reviewer at work knows and does, without a screen."""
>>>>>>> session
