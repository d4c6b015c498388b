/** Text as a terminal shall show it: control characters, by which it could steer the terminal, as their pictures. Tabs and line ends stay. */
export function visible(text: string): string {
  return text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, pictured);
}

function pictured(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
}
