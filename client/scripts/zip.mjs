// @ts-check
import { crc32, deflateRawSync } from 'node:zlib';

/** The earliest date that a ZIP archive can hold, 1 January 1980, so that the same input gives the same archive. */
const DATE = 0x21;

/**
 * Writes a ZIP archive (PKWARE APPNOTE 6.3.3, sections 4.3.7, 4.3.12 and 4.3.16): deflated, UTF-8 names, no dates, no Zip64.
 * @param {readonly { name: string, data: Buffer, packed?: Buffer }[]} files names with `/`; `packed` where the data is deflated already
 * @returns {Buffer}
 */
export function zip(files) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, data, packed = deflateRawSync(data, { level: 9 }) } of files) {
    const path = Buffer.from(name, 'utf8');
    const common = commonHeader(data, packed, path);
    const local = Buffer.concat([uint32(0x04034b50), common, path, packed]);
    const madeBy = uint16(20);
    // No comment, first disk, no attributes.
    const rest = Buffer.concat([uint16(0), uint16(0), uint16(0), uint32(0), uint32(offset)]);
    directory.push(Buffer.concat([uint32(0x02014b50), madeBy, common, rest, path]));
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const count = uint16(files.length);
  const end = Buffer.concat([uint32(0x06054b50), uint16(0), uint16(0), count, count, uint32(size), uint32(offset), uint16(0)]);
  return Buffer.concat([...parts, ...directory, end]);
}

/** The fields that the local header and the directory share: version, flags, method, time, date, checksum, sizes, lengths of name and extra. */
function commonHeader(/** @type {Buffer} */ data, /** @type {Buffer} */ packed, /** @type {Buffer} */ path) {
  const utf8 = 0x800;
  const deflate = 8;
  return Buffer.concat([
    uint16(20), uint16(utf8), uint16(deflate), uint16(0), uint16(DATE),
    uint32(crc32(data)), uint32(packed.length), uint32(data.length), uint16(path.length), uint16(0),
  ]);
}

function uint16(/** @type {number} */ value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(/** @type {number} */ value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
