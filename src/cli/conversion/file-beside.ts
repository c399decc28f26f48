import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/**
 * Reads files that lie beside another one or below it, as a package of data names them. A link that leads elsewhere is
 * not followed, whoever put it there; what is no file or larger than `mostBytes` is not there.
 */
export function fileBeside(file: string, mostBytes: number): (path: string) => Uint8Array | undefined {
  return (path) => {
    const wanted = join(dirname(file), path);
    if (!existsSync(wanted)) return undefined;
    const [folder, found] = [realpathSync(dirname(file)), realpathSync(wanted)];
    if (!found.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined;
    const { size } = statSync(found);
    return statSync(found).isFile() && size <= mostBytes ? readFileSync(found) : undefined;
  };
}
