/** How large a zip archive is unpacked, told before anything of it is. */

const endOfDirectory = 0x06054b50;
const entryOfDirectory = 0x02014b50;

/**
 * Adds up what the directory of a zip archive says that its files have in bytes; null when it is not in order (PKWARE, APPNOTE 6.3.10,
 * 4.3.12 and 4.3.16). Who unpacks no more of a file than is said here is safe from archives made to fill the memory.
 */
export function unpackedSize(archive: Uint8Array): number | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryOfDirectory) return null;
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    // A file that says it is empty, or packed into nothing, and is not would have no bound.
    if (view.getUint16(at + 10, true) !== 0 && (packed === 0 || (unpacked === 0 && packed > 2))) return null;
    total += unpacked;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

/** The offset of the record that ends the archive, behind which at most a comment of 65,535 bytes stands. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return null;
}
