"""The forms in which people have articles: saved pages, web archives, PDF, folders and archives of all of them."""
