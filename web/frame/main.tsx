import type { ReactElement, ReactNode } from "react";

/** The main part of the page. The first link of every page leads here, past the header. */
export function Main({ className, children }: { className?: string; children: ReactNode }): ReactElement {
  return (
    <main id="content" tabIndex={-1} className={className}>
      {children}
    </main>
  );
}
