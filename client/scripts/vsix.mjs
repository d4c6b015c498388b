// @ts-check
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import zopfli from '@gfx/zopfli';
import { zip } from './zip.mjs';

const TYPES = { '.json': 'application/json', '.cjs': 'application/javascript', '.md': 'text/markdown', '.png': 'image/png', '.vsixmanifest': 'text/xml', '.code-snippets': 'application/json', '.txt': 'text/plain', '.css': 'text/css' };

/**
 * Writes the VS Code package of the extension in `root` from the built files. It holds what .vscodeignore lists and the two files
 * that VS Code's package format asks for. (vsce, which does this too, would add 250 packages and 139 MB to every install.)
 * @param {string} root
 * @returns {{ path: string, files: string[], bytes: number }} where it was written, the files in it and its size
 * @throws when a listed file is missing, with what to do about it
 */
export function writeVsix(root) {
  return writeArchive(root, entriesOf(root));
}

/** Larger files are deflated by Zopfli, which takes seconds and leaves a tenth less. */
const LARGE = 100_000;

/**
 * The same for publishing: as small as it gets.
 * @param {string} root
 */
export async function writeSmallVsix(root) {
  const entries = entriesOf(root);
  for (const entry of entries) {
    if (entry.data.length > LARGE) entry.packed = Buffer.from(await zopfli.deflateAsync(entry.data, { numiterations: 10, blocksplittingmax: 0 }));
  }
  return writeArchive(root, entries);
}

/** @returns {{ name: string, data: Buffer, packed?: Buffer }[]} */
function entriesOf(/** @type {string} */ root) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = listedFiles(root);
  const missing = files.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0) throw new Error(`${missing.join(', ')} missing; "npm run build" makes what is in dist/.`);
  const content = files.map((file) => ({ name: `extension/${packedName(file)}`, data: contentOf(root, file, manifest) }));
  return [
    { name: 'extension.vsixmanifest', data: Buffer.from(vsixManifest(manifest)) },
    { name: '[Content_Types].xml', data: Buffer.from(contentTypes()) },
    ...content,
  ];
}

function writeArchive(/** @type {string} */ root, /** @type {{ name: string, data: Buffer, packed?: Buffer }[]} */ entries) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const archive = zip(entries);
  const path = join(root, `${manifest.name}-${manifest.version}.vsix`);
  writeFileSync(path, archive);
  return { path, files: entries.filter((entry) => entry.name.startsWith('extension/')).map((entry) => entry.name), bytes: archive.length };
}

/** The files that .vscodeignore lets in: its lines with `!`; one that ends in `/*` lets in every file of a folder. */
function listedFiles(/** @type {string} */ root) {
  const lines = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
  const listed = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1).trim());
  return listed.flatMap((path) => {
    const folder = path.endsWith('/*') ? path.slice(0, -2) : undefined;
    return folder === undefined ? [path] : readdirSync(join(root, folder)).sort().map((name) => `${folder}/${name}`);
  });
}

/** VS Code shows the licence only from a file with an extension that it knows. */
function packedName(/** @type {string} */ file) {
  return file === 'LICENSE' ? 'LICENSE.txt' : file;
}

function contentOf(/** @type {string} */ root, /** @type {string} */ file, /** @type {Record<string, unknown>} */ manifest) {
  const data = readFileSync(join(root, file));
  if (file === 'README.md') return Buffer.from(withoutLocalImages(data.toString('utf8')));
  if (file === 'package.json') return Buffer.from(JSON.stringify(userManifest(manifest), null, 2));
  return data;
}

/** The manifest without what only the repository needs. */
function userManifest(/** @type {Record<string, unknown>} */ manifest) {
  const repositoryOnly = ['scripts', 'dependencies', 'devDependencies', 'bin', 'private'];
  return Object.fromEntries(Object.entries(manifest).filter(([name]) => !repositoryOnly.includes(name)));
}

/** The package holds no pictures; a line that is only a picture from the repository would show as a broken one. */
function withoutLocalImages(/** @type {string} */ text) {
  return text.replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)[ \t]*\n\n?/gm, '');
}

function contentTypes() {
  const rows = Object.entries(TYPES).map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${rows.join('')}</Types>\n`;
}

/** The manifest of the package format (schema 2011): who publishes what, for which VS Code, and where the parts are. */
function vsixManifest(/** @type {any} */ manifest) {
  const asset = (/** @type {string} */ type, /** @type {string} */ path) => `<Asset Type="Microsoft.VisualStudio.${type}" Path="extension/${path}" Addressable="true"/>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${manifest.name}" Version="${manifest.version}" Publisher="${manifest.publisher}"/>
    <DisplayName>${escapeXml(manifest.displayName)}</DisplayName>
    <Description xml:space="preserve">${escapeXml(manifest.description)}</Description>
    <Tags>${escapeXml(manifest.keywords.join(','))}</Tags>
    <Categories>${escapeXml(manifest.categories.join(','))}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${escapeXml(manifest.engines.vscode)}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
      <Property Id="Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown" Value="true"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/${manifest.icon}</Icon>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    ${asset('Code.Manifest', 'package.json')}
    ${asset('Services.Content.Details', 'README.md')}
    ${asset('Services.Content.Changelog', 'CHANGELOG.md')}
    ${asset('Services.Content.License', 'LICENSE.txt')}
    ${asset('Services.Icons.Default', manifest.icon)}
  </Assets>
</PackageManifest>
`;
}

function escapeXml(/** @type {string} */ text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
