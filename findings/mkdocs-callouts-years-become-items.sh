#!/usr/bin/env bash
# mkdocs-callouts 1.17.1 makes an item of a list of “2023. He denied it.” where a line in a callout begins so: the year is gone.
# Expected: the words of a quotation as they are; in Markdown a list that begins at 2023 doesn't cut into a paragraph.
# Happens:  its “breakless lists”, on unless switched off, put an empty line before whatever looks like an item, as Obsidian does,
#           in callouts only.
# Matters:  “he resigned in / 2023. He denied it.” says no year, and the page counts his denial as point one.
# Do:       set breakless_lists: false.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-callouts==1.17.1
mkdir "$folder/docs"
printf '> [!quote] Lind\n> He resigned in\n> 2023. He denied it.\n' >"$folder/docs/index.md"
printf 'He resigned in\n2023. He denied it.\n' >"$folder/docs/plain.md"
printf 'site_name: Post\nmarkdown_extensions: [admonition]\nplugins: [callouts]\n' >"$folder/mkdocs.yml"
"$folder/venv/bin/mkdocs" build --quiet -f "$folder/mkdocs.yml"
for page in index plain/index; do
  tr '\n' ' ' <"$folder/site/$page.html" | grep -o '<p>He resigned.*He denied it\.[^ ]*' | sed 's/^/seen: /'
done
if grep -q '<li>He denied it.</li>' "$folder/site/index.html" && ! grep -q '2023' "$folder/site/index.html" && grep -q '^2023. He denied it.</p>' "$folder/site/plain/index.html"; then
  echo "as described"
else
  exit 1
fi
