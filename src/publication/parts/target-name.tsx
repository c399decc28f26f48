import { addresses } from "../addresses.js";
import { linkTo, textIn } from "../view/reader.js";
import type { TwoReaders } from "./figure-changes.js";

/** A target by its title in the edition that has it, leading to its page while the newest edition has one. */
export function TargetName({ reader, before, after, target }: TwoReaders & { target: string }) {
  const own = after.index.targets.get(target) ?? before.index.targets.get(target);
  const title = own === undefined ? target : textIn(reader, own.title);
  if (!reader.index.targets.has(target)) return <>{title}</>;
  return <a href={linkTo(reader, addresses.target(reader.language, reader.policy.id, target))}>{title}</a>;
}
