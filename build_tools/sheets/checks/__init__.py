"""Rules for sheets and events, proofs of quotations, limits on reuse."""
