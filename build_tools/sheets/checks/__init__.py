"""Rules for sheets and events, proofs of quotations, the cap on own words."""
