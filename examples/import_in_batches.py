"""Sends a CSV file to a Followthrough server in batches, by a mapping (docs/import.md). Sent again, it writes nothing.

    python3 examples/import_in_batches.py talks.csv --mapping talks.yaml --token-file token.txt

Only Python's own library.
"""

import argparse
import csv
import hashlib
import json
import os
import time
import urllib.error
import urllib.request

BEGIN = """mutation ($input: BeginImportInput!) {
  beginImport(input: $input) { import { id } resumed errors { field message } } }"""
FILE = """mutation ($input: RecordImportFileInput!) {
  recordImportFile(input: $input) { source errors { field message } } }"""
BATCH = """mutation ($input: ImportBatchInput!) {
  importBatch(input: $input) {
    rows rejectedRows operations created updated unchanged differences
    rejects { file row line column value fate reason }
    errors { field message } } }"""
COMPARE = """mutation ($input: CompareImportFileInput!) {
  compareImportFile(input: $input) {
    vanishedRows vanishedRowNumbers changeSets { id }
    rejects { file row line column value fate reason }
    errors { field message } } }"""
FINISH = """mutation ($input: FinishImportInput!) {
  finishImport(input: $input) { import { id status } errors { field message } } }"""


class Server:
    def __init__(self, url, token):
        self.url, self.token = url, token

    def mutate(self, document, given):
        """What the mutation answers; waits where the server asks for it."""
        body = json.dumps({"query": document, "variables": {"input": given}}).encode()
        headers = {"content-type": "application/json", "authorization": f"Bearer {self.token}"}
        try:
            with urllib.request.urlopen(urllib.request.Request(self.url, body, headers)) as response:
                answer = json.load(response)
        except urllib.error.HTTPError as error:
            if error.code not in (429, 503):
                raise
            time.sleep(int(error.headers.get("retry-after", 5)))
            return self.mutate(document, given)
        for error in answer.get("errors", []):
            seconds = error["extensions"].get("retryAfterSeconds")
            if seconds is None:
                raise RuntimeError(error["message"])
            time.sleep(seconds)
            return self.mutate(document, given)
        (came,) = answer["data"].values()
        if came["errors"]:
            raise RuntimeError("; ".join(f"{each['field']}: {each['message']}" for each in came["errors"]))
        return came


def batches(rows, size, group):
    """Yields (number of the first row, rows). Rows beside each other with the same values in the columns `group` stay together."""
    batch, first = [], 2
    for row in rows:
        together = group and batch and all(batch[-1][place] == row[place] for place in group)
        if len(batch) >= size and not together:
            yield first, batch
            first, batch = first + len(batch), []
        batch.append(row)
    if batch:
        yield first, batch


def send(server, path, mapping_path, size, group, dry_run=False, retract_vanished=False):
    with open(path, "rb") as file:
        content = file.read()
    with open(mapping_path, encoding="utf-8") as file:
        mapping = file.read()
    name = os.path.basename(path)
    header, *rows = csv.reader(content.decode("utf-8-sig").splitlines(keepends=True))
    sha256 = lambda given: hashlib.sha256(given).hexdigest()
    begun = server.mutate(BEGIN, {
        "summary": f"Import of {name}", "dataset": os.path.splitext(os.path.basename(mapping_path))[0],
        "mappingName": os.path.basename(mapping_path), "mappingHash": sha256(mapping.encode()),
        "files": [{"name": name, "hash": sha256(content)}],
    })
    common = {"import": begun["import"]["id"], "mapping": mapping, "fileName": name}
    whole = {**common, "table": content.decode("utf-8-sig")}
    # A dry run records no file: its rows are compared, and quoted from nowhere.
    of_file = {"dryRun": True} if dry_run else {"source": server.mutate(FILE, whole)["source"]}
    total = dict.fromkeys("rows rejectedRows operations created updated unchanged".split(), 0)
    rejects = []
    for first, batch in batches(rows, size, [header.index(column) for column in group]):
        came = server.mutate(BATCH, {**common, **of_file, "firstRow": first, "rows": [header, *batch]})
        rejects += came["rejects"]
        total = {each: total[each] + came[each] for each in total}
        print(f"rows {first} to {first + len(batch) - 1}: {came['created']} new, {came['updated']} changed")
        for line in came["differences"] or []:
            print(line)
    # What no batch sees: rows that are gone, and names near those of others.
    compared = server.mutate(COMPARE, {**whole, "retractVanished": retract_vanished and not dry_run})
    rejects += compared["rejects"]
    if compared["vanishedRows"] > 0:
        numbers = ", ".join(map(str, compared["vanishedRowNumbers"][:20]))
        print(f"{compared['vanishedRows']} rows of the last edition are gone: {numbers}")
    if not dry_run:
        server.mutate(FINISH, {
            "import": common["import"], "rows": total["rows"], "rejectedRows": total["rejectedRows"],
            "vanishedRows": compared["vanishedRows"], "operations": total["operations"], "rejects": rejects[:5000],
        })
    return total, rejects


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--mapping", required=True)
    parser.add_argument("--url", default="http://localhost:4000/graphql")
    parser.add_argument("--token-file", required=True)
    parser.add_argument("--size", type=int, default=500, help="rows in a batch: at most 1,000")
    parser.add_argument("--group", action="append", default=[], help="a column: rows with the same value stay in one batch")
    parser.add_argument("--dry-run", action="store_true", help="says what would change, and changes nothing")
    parser.add_argument("--retract-vanished", action="store_true", help="proposes to retract what the file no longer has")
    given = parser.parse_args()
    with open(given.token_file, encoding="utf-8") as file:
        server = Server(given.url, file.read().strip())
    total, rejects = send(server, given.file, given.mapping, given.size, given.group, given.dry_run, given.retract_vanished)
    for each in rejects:
        print(f"row {each['row']}: {each['column'] or ''} {each['value'] or ''}: {each['reason']} ({each['fate']})")
    print(", ".join(f"{count:,} {name}" for name, count in total.items()))


if __name__ == "__main__":
    main()
