"""Who Said What: from several outlets' articles about one event to fact sheets and pages."""
