"""The explainer: an event’s title, its day, and the standfirst that says what happened and where outlets part."""
