"""All commitments of a Followthrough server as CSV, read at one revision, so that the file can be cited and made again.

    python3 examples/commitments_to_csv.py > commitments.csv

Only Python's own library. In a notebook, `commitments()` gives the same as dictionaries.
"""

import argparse
import csv
import json
import sys
import time
import urllib.error
import urllib.request

QUERY = """
query ($first: Int!, $after: String, $atRevision: Int, $asOf: DateTime) {
  commitments(first: $first, after: $after, atRevision: $atRevision, asOf: $asOf, orderBy: {field: MADE_ON}) {
    pageInfo { hasNextPage endCursor }
    nodes {
      slug title status timeliness formality
      madeOn { value }
      dueOn { value latest }
      parties { role actor { name } representing { name } }
      evidence(first: 1) { nodes { sourceArticle { url publisher } } }
    }
  }
}
"""


def ask(url, query, variables):
    """One answer; waits where the server says that it is asked too often."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(url, body, {"content-type": "application/json", "accept": "application/json"})
    try:
        with urllib.request.urlopen(request) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as error:
        if error.code != 429:
            raise
        time.sleep(int(error.headers["retry-after"]))
        return ask(url, query, variables)
    if answer.get("errors"):
        raise RuntimeError("; ".join(each["message"] for each in answer["errors"]))
    return answer


def commitments(url, pinned=None, page=100):
    """Yields (commitment, pin). The first page says what it was read at; all others are read at the same."""
    after, pin = None, pinned or {}
    while True:
        answer = ask(url, QUERY, {"first": page, "after": after, **pin})
        pin = {"atRevision": answer["extensions"]["revision"], "asOf": answer["extensions"].get("asOf")}
        found = answer["data"]["commitments"]
        for node in found["nodes"]:
            yield node, pin
        if not found["pageInfo"]["hasNextPage"]:
            return
        after = found["pageInfo"]["endCursor"]


COLUMNS = "slug title status timeliness formality made_on due_on last_day promised_by asked_of source publisher".split()


def name(party):
    represented = party["representing"]
    return f"{party['actor']['name']} (for {represented['name']})" if represented else party["actor"]["name"]


def names(commitment, *roles):
    return "; ".join(name(each) for each in commitment["parties"] if each["role"] in roles)


def row(commitment):
    source = next((each["sourceArticle"] for each in commitment["evidence"]["nodes"]), {})
    return {
        **{name: commitment[name] for name in COLUMNS[:5]},
        "made_on": commitment["madeOn"]["value"],
        "due_on": (commitment["dueOn"] or {}).get("value"),
        "last_day": (commitment["dueOn"] or {}).get("latest"),
        "promised_by": names(commitment, "PLEDGER", "SIGNATORY"),
        "asked_of": names(commitment, "ASKED"),
        "source": source.get("url"),
        "publisher": source.get("publisher"),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("url", nargs="?", default="http://localhost:4000/graphql")
    parser.add_argument("--at-revision", type=int)
    parser.add_argument("--as-of")
    parser.add_argument("--page", type=int, default=100, help="how many at a time: at most 100")
    given = parser.parse_args()
    pinned = {"atRevision": given.at_revision, "asOf": given.as_of}
    writer = csv.DictWriter(sys.stdout, COLUMNS)
    writer.writeheader()
    pin = pinned
    for commitment, pin in commitments(given.url, pinned, given.page):
        writer.writerow(row(commitment))
    if pin["atRevision"]:
        again = f"--at-revision {pin['atRevision']}" + (f" --as-of {pin['asOf']}" if pin["asOf"] else "")
        print(f"The same file for ever: {again}", file=sys.stderr)


if __name__ == "__main__":
    main()
