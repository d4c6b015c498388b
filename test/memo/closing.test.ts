import { expect, test } from 'vitest';
import { isClosing, isClosingLabel } from '../../server/src/memo/closing.ts';

test.each([
  'Conclusion', 'Conclusions and what we ask', 'Concluding remarks', 'Final remarks', 'Next steps', 'The way ahead', 'Annex', 'Annex A: list of operators', 'Annexes', 'Appendix 2', 'Appendices', 'Schedule 1', 'Works Cited',
  'Select bibliography', 'Further reading', 'References', 'Sources', 'List of sources', 'Notes', 'Notes and sources', 'Endnotes', 'Glossary', 'Abbreviations', 'Contact', 'Contact details', 'Distribution', 'Signatures',
  'B. Conclusion', 'IV) Annex', '(3) Annex', '3.1 References', 'Section 5: Conclusion', '§ 4 Conclusion', 'Part B – Annexes',
  'Références', 'Prochaines étapes', 'V. Remarques finales', 'Chapitre 3 : Conclusion', 'Annexe I', 'Conclusión', 'Conclusiones', 'Fuentes', 'Próximos pasos', 'Notas', 'Capítulo 4. Bibliografía',
  'Заключение', 'Заключительные положения', 'Глава 3. Выводы', 'Список литературы', 'Список использованных источников', 'Библиография', 'Примечания', 'Приложение № 1',
  '结论', '三、结论', '第三章 结论', '（三）结论与建议', '结语', '结束语', '附录', '附件一', '参考资料', '下一步', '注释',
])('%s closes a memo', (title) => {
  expect(isClosing(title)).toBe(true);
});

test.each([
  'Sources of law', 'Notes on terminology', 'References to sovereignty in treaties', 'Annexation of territory', 'Conclusion of agreements', 'Contact points abroad', 'Schedule of meetings', 'Distribution of powers', 'Final provisions', 'Civil liability', 'Analysis',
  'Sources du droit', 'Fuentes del derecho', 'Заключение договоров', 'Источники права', '注释义务',
])('%s closes none', (title) => {
  expect(isClosing(title)).toBe(false);
});

test.each(['References:', '**Sources**', '*Notes:*', '__Annexes__:', 'Références : Charte des Nations Unies', '参考文献：', '::: {#refs}\n:::', '<div id="refs"></div>'])('%j stands in the place of a closing heading', (paragraph) => {
  expect(isClosingLabel(paragraph)).toBe(true);
});

test.each(['References are below.', 'Sources of law: custom.', '**Sources** differ.', 'Annex 2 names the offices that decide: the Ministry.', '::: {.note}', '<div id="map">'])('%j stands in the place of none', (paragraph) => {
  expect(isClosingLabel(paragraph)).toBe(false);
});
