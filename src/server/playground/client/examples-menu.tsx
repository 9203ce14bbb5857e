import { ChevronDownIcon, DropdownMenu, pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { useEffect } from "react";
import { examples } from "./settings";

type Example = (typeof examples)[number];

/** GraphiQL opens the examples only on a first visit; this menu opens them at any time. */
export function ExamplesMenu(): React.JSX.Element | null {
  const actions = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick("tabs", "activeTabIndex", "queryEditor", "variableEditor"),
  );

  useEffect(() => {
    document.querySelector(".graphiql-tab-active")?.scrollIntoView({ inline: "nearest" });
  }, [activeTabIndex]);

  function open(example: Example) {
    const index = tabs.findIndex(
      (tab) => tab.query === example.query && (tab.variables ?? "") === (example.variables ?? ""),
    );
    if (index >= 0) {
      actions.changeTab(index);
      return;
    }

    actions.addTab();
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(example.variables ?? "");
  }

  if (examples.length === 0) return null;
  return (
    <DropdownMenu>
      <DropdownMenu.Button className="examples">
        Examples <ChevronDownIcon aria-hidden />
      </DropdownMenu.Button>
      <DropdownMenu.Content align="end" className="examples-list">
        {examples.map((example) => (
          <DropdownMenu.Item key={example.title} onSelect={() => open(example)}>
            {example.title}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}
