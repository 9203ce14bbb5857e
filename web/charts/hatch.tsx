import type { ReactElement } from "react";

/** Hatching means that nothing is known. So readers can see the difference to known results without colours. */
export function Hatch(): ReactElement {
  return (
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="hatch-ground" width="6" height="6" />
        <rect className="hatch-line" width="2" height="6" />
      </pattern>
      <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className="hatch-ground" width="6" height="6" />
        <circle className="hatch-line" cx="3" cy="3" r="1.3" />
      </pattern>
    </defs>
  );
}
