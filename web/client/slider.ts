/**
 * Makes a slider of the form that chooses a revision. While it slides, it shows the summary of each revision; when it stops, the page of
 * that revision replaces this one. Without this script the form does the same with a button.
 */
export function upgradeSlider(): void {
  const form = document.querySelector<HTMLFormElement>("form.as-of");
  const select = form?.querySelector("select");
  if (!form || !select || form.classList.contains("sliding")) return;
  form.classList.add("sliding");
  const slider = sliderFor(select, form.dataset["slider"] ?? "");
  select.after(slider);
  slider.addEventListener("input", () => {
    select.selectedIndex = Number(slider.value);
    explain(form, select);
  });
  slider.addEventListener("change", () => void show(form, select));
  select.addEventListener("change", () => void show(form, select));
}

function sliderFor(select: HTMLSelectElement, label: string): HTMLInputElement {
  const slider = document.createElement("input");
  slider.type = "range";
  slider.min = "0";
  slider.max = String(select.options.length - 1);
  slider.value = String(select.selectedIndex);
  slider.setAttribute("aria-label", label);
  slider.setAttribute("aria-valuetext", select.selectedOptions[0]?.text ?? "");
  return slider;
}

function explain(form: HTMLFormElement, select: HTMLSelectElement): void {
  const option = select.selectedOptions[0];
  const why = form.querySelector(".why");
  if (why) why.textContent = option?.dataset["summary"] ?? "";
  form.querySelector("input[type=range]")?.setAttribute("aria-valuetext", option?.text ?? "");
}

async function show(form: HTMLFormElement, select: HTMLSelectElement): Promise<void> {
  const address = new URL(form.action);
  // The last stop is the record as it is now.
  if (select.selectedIndex < select.options.length - 1) address.searchParams.set("rev", select.value);
  await replacePage(address.href);
  history.pushState(null, "", address);
}

const pageAt = ({ pathname, search }: URL | Location): string => pathname + search;

/** The page that is shown; its address may be a moment behind. */
let shown = pageAt(location);

const placeOfForm = (): number => document.querySelector("form.as-of")?.getBoundingClientRect().top ?? 0;

/** Replaces this page by another one; if that fails, opens the other address. */
async function replacePage(address: string): Promise<void> {
  const held = document.activeElement?.getAttribute("type") === "range";
  const above = placeOfForm();
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) {
    location.href = address;
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  document.title = page.title;
  shown = pageAt(new URL(address));
  document.body.replaceWith(page.body);
  upgradeSlider();
  // The form stays under the reader's pointer, even if the page above it became longer or shorter.
  window.scrollBy({ top: placeOfForm() - above, behavior: "instant" });
  if (held) document.querySelector<HTMLInputElement>("form.as-of input[type=range]")?.focus({ preventScroll: true });
}

// A link to a place on this page does not change the page.
window.addEventListener("popstate", () => {
  if (pageAt(location) !== shown) void replacePage(location.href);
});
