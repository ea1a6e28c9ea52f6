"""The picture that is shown with a shared link: an event's title and one moment told twice.

Book ──card──▶ Card (words only) ──draw──▶ PNG, 1200 × 630
"""
