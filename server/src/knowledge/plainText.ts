/** Markdown of a description as text for a terminal: no marks, links with their addresses, table rows with spaces. */
export function plainText(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !/^\|[-|]+\|$/.test(line))
    .map((line) => (line.startsWith('|') ? line.replace(/^\| ?| ?\|$/g, '').replace(/ \| /g, '  ·  ').replace(/\\\|/g, '|') : line))
    .map((line) => line.replace(/\[([^\]]+)\]\((\S+?)\)/g, (_, label: string, address: string) => (/^\d+$/.test(label) ? address : `${label}: ${address}`)))
    .map((line) => line.replace(/\*\*([^*]+)\*\*/g, '$1').replace(/(?<![\w*])\*([^*\n]+)\*(?![\w*])/g, '$1').replace(/`([^`]+)`/g, '$1'))
    .join('\n');
}
