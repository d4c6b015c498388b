/** Numbers and letters that headings begin with: `3.`, `IV)`, `(3)`, `B.`, `§ 2`, `Section 2:`, `Глава 3.`, `三、`, `第三章`. */
const NUMBER =
  /^(?:第[\d一二三四五六七八九十]+(?:[章节節条]|部分)[\s:：、]*|(?:(?:chapter|section|part|chapitre|partie|cap[ií]tulo|secci[oó]n|parte|глава|раздел|часть)\s+|§\s*|[([（])?(?:\d[\d.]*|[ivx]+|\p{L}(?=[.):：）]|\s[–—-])|[一二三四五六七八九十]+)[\s.):：）\]、．–—-]+)/iu;

/** Words that only headings of closing sections begin with, whatever follows: `Annex A: list of units`. */
const OPENINGS = {
  en: 'conclusions?(?! +of\\b)|concluding|(?:final|closing) (?:remarks|observations|considerations|words?)|annex(?:es)?|appendi(?:x|ces)|schedule (?:[\\divx]+|[a-z])|schedules(?= *$)|(?:the )?next steps|(?:the )?way (?:forward|ahead)|tables? of (?:authorities|sources)|list of (?:sources|references|authorities|works|abbreviations|acronyms|annexes|tables|figures)|works cited|(?:select(?:ed)? )?bibliography|further reading|signatures?|endnotes|footnotes',
  fr: 'en conclusion|(?:remarques|observations|considérations) finales|annexes?|appendices?|(?:les )?prochaines étapes|(?:table|liste) des (?:sources|références|autorités|abréviations|sigles|annexes)|bibliographie|lectures complémentaires',
  es: 'conclusión|conclusiones|(?:consideraciones|observaciones|reflexiones) finales|anexos?|ap[ée]ndices?|(?:los )?pr[óo]ximos pasos|lista de (?:fuentes|referencias|abreviaturas|siglas|anexos)|bibliograf[íi]a|lecturas (?:adicionales|complementarias)',
  ru: 'заключение(?= *(?:$|[.:–—-]| и ))|заключительн\\p{L}*|выводы|приложени[ея]|список (?:использованн\\p{L}+ )?(?:литературы|источников|сокращений|рассылки)|(?:следующие|дальнейшие) шаги|библиографи\\p{L}*',
  zh: '结论|结语|结束语|附件|附录|参考文献|参考资料|下一步|后续步骤',
};

/** Words that head a closing section where they are all, or all but a second such word or a remark: `Sources` and `Notes and contacts`, but not `Sources of law`. */
const WHOLE = {
  en: 'references|sources|notes|literature|glossary|abbreviations|acronyms|contacts?(?: details| persons?| information)?|distribution(?: list)?',
  fr: 'références|sources|notes|glossaire|abréviations|sigles|contacts?|diffusion|destinataires',
  es: 'referencias|fuentes|notas|glosario|abreviaturas|siglas|contactos?|distribución|firmas?',
  ru: 'источники|литература|примечания|сноски|глоссарий|сокращения|контакты|подпис[ьи]|рассылка',
  zh: '注释|脚注|来源|资料来源|文献|术语表|缩略语|联系方式|联系人|签名|分发范围',
};

const CLOSING = new RegExp(`^(?:(?:${words(OPENINGS)})(?!\\p{Script=Latin}|\\p{Script=Cyrillic})|(?:${words(WHOLE)})(?: +(?:and|&|et|y|и|[–—-]) .*| *[与和及、:：.(（].*)?$)`, 'iu');

function words(groups: Readonly<Record<string, string>>): string {
  return Object.values(groups).join('|');
}

/** A heading without the number or letter that it begins with. */
export function withoutNumber(title: string): string {
  return title.replace(NUMBER, '');
}

/** Whether a heading is one of those that stand at the end of a memo, such as conclusions, annexes and references. */
export function isClosing(title: string): boolean {
  return CLOSING.test(withoutNumber(title.trim()));
}

/** What stands in the place of a heading: a line that is emphasised, or a few words before a colon. */
const LABEL = /^(?:([*_]{1,3})([^*_:：]+)[:：]?\1[:：]?\s*$|((?:[^\s:：]+[ \t]+){0,3}[^\s:：]+)[ \t]?[:：])/;
const REFERENCES_DIV = /^(?::{3,}[ \t]*\{[^}\n]*#refs\b|<div\b[^>]*\bid=["']?refs\b)/;

/** Whether a paragraph heads references, notes or the like as a heading would: `References:`, `**Sources**`, or the place where pandoc puts them. */
export function isClosingLabel(paragraph: string): boolean {
  const label = LABEL.exec(paragraph.split('\n', 1)[0]!);
  return REFERENCES_DIV.test(paragraph) || (label !== null && isClosing(label[2] ?? label[3]!));
}
