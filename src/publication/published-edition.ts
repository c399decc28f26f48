import type { Edition } from "../edition/index.js";

/** An edition as it is shown: with its bytes, which are published as they are. */
export interface PublishedEdition {
  readonly edition: Edition;
  readonly bytes: Uint8Array;
  /** Not frozen: what a workspace says now. */
  readonly draft: boolean;
}
