"""Statements by layout: interviews, transcripts, letters and statements printed in full."""
