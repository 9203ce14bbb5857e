import { upgradeSlider } from "./slider";

upgradeSlider();
