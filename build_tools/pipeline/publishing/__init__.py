"""From content/pages to site/, a part at a time.

    content/pages ─▶ parts (an event each; all that is no event) ─MkDocs─▶ policy ─▶ packs: pages, search, links
                                                                                        │ links checked across parts
                                                                                        ▼
                      site/ ◀─ put in place, file by file ◀─ search index and sitemap joined

An event is the unit of work, so it is the unit of rendering: of one that changed, the pages that did are rendered; of
the others nothing is done. `mkdocs build --strict` of the whole tree and the policy give the same bytes.
"""
