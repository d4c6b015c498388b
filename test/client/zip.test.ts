import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zip } from '../../client/scripts/zip.mjs';

/** Reads an archive by its directory, as a reader of ZIP files does. */
function unzip(archive: Buffer): { name: string; data: Buffer }[] {
  const end = archive.length - 22;
  const files = [];
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    const packed = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const data = archive.readUInt32LE(at + 42) + 30 + nameLength;
    files.push({ name, data: inflateRawSync(archive.subarray(data, data + packed)) });
    at += 46 + nameLength;
  }
  return files;
}

test('what is packed is what is unpacked', () => {
  const file = fc.record({ name: fc.string({ minLength: 1 }), data: fc.uint8Array({ maxLength: 5000 }).map((bytes) => Buffer.from(bytes)) });
  fc.assert(fc.property(fc.array(file, { maxLength: 5 }), (files) => void expect(unzip(zip(files))).toEqual(files)));
});

test('the same files give the same archive', () => {
  const files = [{ name: 'ö/a.txt', data: Buffer.from('a') }];
  expect(zip(files).equals(zip(files))).toBe(true);
});
