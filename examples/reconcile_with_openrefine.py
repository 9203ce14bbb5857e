"""Matches a column of a CSV file against a Followthrough record in OpenRefine, and adds what the record says (docs/reconcile.md).

    openrefine -p 3333 -x refine.headless=true &
    python3 examples/reconcile_with_openrefine.py actors.csv --column Who --type Actor

Prints the table as OpenRefine has it then. It needs OpenRefine (3.6 was tried) and Python's own library.
"""

import argparse
import csv
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

EVERY_ROW = json.dumps({"facets": [], "mode": "row-based"})


class OpenRefine:
    def __init__(self, url):
        self.url = f"{url}/command/core/"

    def get(self, command, **parameters):
        with urllib.request.urlopen(f"{self.url}{command}?{urllib.parse.urlencode(parameters)}") as answer:
            return json.load(answer)

    def post(self, command, form, **parameters):
        token = self.get("get-csrf-token")["token"]
        address = f"{self.url}{command}?{urllib.parse.urlencode({**parameters, 'csrf_token': token})}"
        with urllib.request.urlopen(address, urllib.parse.urlencode(form).encode()) as answer:
            return json.load(answer)

    def create(self, text):
        """The id of a new project with this table: OpenRefine answers with its address."""
        token = self.get("get-csrf-token")["token"]
        parts = {"project-name": "Followthrough", "format": "text/line-based/*sv", "options": '{"separator": ",", "headerLines": 1}'}
        body = "".join(f'--part\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in parts.items())
        body += f'--part\r\nContent-Disposition: form-data; name="project-file"; filename="t.csv"\r\n\r\n{text}\r\n--part--\r\n'
        headers = {"content-type": "multipart/form-data; boundary=part"}
        address = f"{self.url}create-project-from-upload?csrf_token={token}"
        opener = urllib.request.build_opener(WithoutRedirect)
        try:
            opener.open(urllib.request.Request(address, body.encode(), headers))
        except urllib.error.HTTPError as redirect:
            return redirect.headers["location"].split("project=")[1]
        raise SystemExit("OpenRefine has made no project of the file.")

    def finish(self, project):
        while self.get("get-processes", project=project)["processes"]:
            time.sleep(0.5)

    def rows(self, project):
        columns = self.get("get-models", project=project)["columnModel"]["columns"]
        rows = self.post("get-rows", {"engine": EVERY_ROW}, project=project, start=0, limit=100_000)["rows"]
        # A row is as long as its last cell.
        places = [column["cellIndex"] for column in columns]
        cells = [dict(enumerate(row["cells"])) for row in rows]
        return [column["name"] for column in columns], [[(row.get(place) or {}).get("v") for place in places] for row in cells]


class WithoutRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def manifest_of(service):
    with urllib.request.urlopen(service) as answer:
        return json.load(answer)


def properties_of(manifest, kind):
    proposing = manifest["extend"]["propose_properties"]
    with urllib.request.urlopen(f"{proposing['service_url']}{proposing['service_path']}?type={kind}") as answer:
        return json.load(answer)["properties"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--column", required=True)
    parser.add_argument("--type", default="Actor")
    parser.add_argument("--service", default="http://localhost:4000/reconcile")
    parser.add_argument("--openrefine", default="http://localhost:3333")
    asked = parser.parse_args()
    refine = OpenRefine(asked.openrefine)
    manifest = manifest_of(asked.service)
    with open(asked.file, encoding="utf-8") as file:
        project = refine.create(file.read())
    spaces = {"service": asked.service, "identifierSpace": manifest["identifierSpace"], "schemaSpace": manifest["schemaSpace"]}
    config = {
        **spaces,
        "mode": "standard-service",
        "type": {"id": asked.type, "name": asked.type},
        "autoMatch": True,
        "columnDetails": [],
        "limit": 5,
    }
    refine.post("reconcile", {"columnName": asked.column, "config": json.dumps(config), "engine": EVERY_ROW}, project=project)
    refine.finish(project)
    wanted = [{"id": each["id"], "name": each["name"]} for each in properties_of(manifest, asked.type)]
    extension = {"baseColumnName": asked.column, "endpoint": asked.service, **spaces, "columnInsertIndex": 1}
    refine.post("extend-data", {**extension, "extension": json.dumps({"properties": wanted}), "engine": EVERY_ROW}, project=project)
    refine.finish(project)
    names, rows = refine.rows(project)
    csv.writer(sys.stdout).writerows([names, *rows])


main()
