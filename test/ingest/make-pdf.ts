/** A line of a page: a text at the left margin, or texts at places of their own, points from the left. */
export type PdfLine = string | readonly (readonly [left: number, text: string])[];

/** A PDF with a text layer: pages of lines, each line a text or texts at set places. Letters are mapped through a ToUnicode table. */
export function makePdf(pages: readonly (readonly PdfLine[])[], options: { isEncrypted?: boolean } = {}): Buffer {
  const letters = [...new Set(pages.flat().flatMap((line) => textsOf(line).flatMap(([, text]) => [...text])))];
  const code = new Map(letters.map((letter, index) => [letter, (index + 1).toString(16).padStart(4, "0")]));
  const objects: string[] = [];
  const add = (content: string) => objects.push(content);
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(" ");
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add(
    "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
  );
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor ${6 + pages.length * 2} 0 R >>`,
  );
  const pairs = letters.map((letter) => `<${code.get(letter)}> <${utf16(letter)}>`);
  add(
    stream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${chunks(pairs)}\nendcmap end end`,
    ),
  );
  for (const lines of pages) {
    const shown = lines.flatMap((line, row) =>
      textsOf(line).map(
        ([left, text]) =>
          `1 0 0 1 ${left} ${780 - row * 16} Tm <${[...text].map((letter) => code.get(letter)).join("")}> Tj`,
      ),
    );
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    add(stream(`BT /F 11 Tf\n${shown.join("\n")}\nET`));
  }
  add(
    "<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>",
  );
  return assemble(objects, options.isEncrypted ?? false);
}

function textsOf(line: PdfLine): readonly (readonly [left: number, text: string])[] {
  if (typeof line !== "string") return line;
  return line === "" ? [] : [[60, line]];
}

function chunks(pairs: readonly string[]): string {
  const parts: string[] = [];
  for (let at = 0; at < pairs.length; at += 100) {
    const part = pairs.slice(at, at + 100);
    parts.push(`${part.length} beginbfchar\n${part.join("\n")}\nendbfchar`);
  }
  return parts.join("\n");
}

function utf16(letter: string): string {
  return Buffer.from(letter, "utf16le").swap16().toString("hex");
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[], isEncrypted: boolean): Buffer {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((content, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${content}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${offset.toString().padStart(10, "0")} 00000 n \n`).join("");
  const secret = "00".repeat(32);
  const lock = isEncrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >> /ID [<00> <00>]`
    : "";
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(text, "latin1");
}
