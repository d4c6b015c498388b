import { describe, expect, test } from 'vitest';
import { cited } from './cited.ts';

const FIRST: Readonly<Record<string, readonly [string, string]>> = {
  convention: ['La Convention de Budapest lie.', 'Convention de Budapest → coe:budapest'],
  charte: ['La Charte des Nations Unies lie.', 'Charte des Nations Unies → un:charter'],
  convenio: ['El Convenio de Budapest rige.', 'Convenio de Budapest → coe:budapest'],
  reglamento: ['El Reglamento (UE) 2016/679 rige.', 'Reglamento (UE) 2016/679 → eu:gdpr'],
  устав: ['Устав ООН действует.', 'Устав ООН → un:charter'],
  конвенция: ['Будапештская конвенция действует.', 'Будапештская конвенция → coe:budapest'],
  regulation: ['The GDPR binds.', 'GDPR → eu:gdpr'],
  directive: ['The NIS2 Directive binds.', 'NIS2 Directive → eu:nis2'],
  the: ['The Budapest Convention binds.', 'Budapest Convention → coe:budapest'],
};

describe('a noun whose title goes on in small letters is another instrument', () => {
  test.each([
    ['convention', "L'article 60 de la Convention européenne de sécurité sociale le prévoit."], ['convention', "L'article 60 de la Convention relative au statut des réfugiés le prévoit."],
    ['convention', "L'article 60 de la Convention sur la haute mer le prévoit."], ['convention', "L'article 60 de la Convention contre le dopage le prévoit."], ['convention', "L'article 60 de la Convention internationale du travail le prévoit."],
    ['charte', "L'article 120 de la Charte africaine de la démocratie le prévoit."], ['charte', "L'article 120 de la Charte sociale européenne le prévoit."],
    ['convenio', 'El artículo 60 del Convenio sobre los humedales lo prevé.'], ['convenio', 'El artículo 60 del Convenio europeo de extradición lo prevé.'], ['convenio', 'El artículo 60 del Convenio internacional lo prevé.'],
    ['reglamento', 'El artículo 130 del Reglamento interno lo prevé.'], ['reglamento', 'El artículo 130 del Reglamento orgánico del Senado lo prevé.'],
    ['устав', 'Статья 130 Устава области это предусматривает.'], ['устав', 'Статья 130 Устава железнодорожного транспорта это предусматривает.'], ['конвенция', 'Статья 60 Конвенции по морскому праву это предусматривает.'], ['конвенция', 'Статья 60 Конвенции против коррупции это предусматривает.'],
    ['regulation', 'Article 130 of the Regulation on cosmetic products says so.'], ['regulation', 'Article 130 of the Regulation concerning biocides says so.'], ['directive', 'Article 60 of the Directive on package travel says so.'],
    ['the', 'Article 60 of the Convention on the high seas says so.'], ['the', 'Article 60 of the Convention against doping says so.'],
  ])('%s: %s', (first, text) => {
    const [sentence, citation] = FIRST[first]!;
    expect(cited(`${sentence} ${text}`)).toEqual([citation]);
  });

  test.each([
    ['convention', "L'article 8 de la Convention", 'protège les données.'], ['convention', "L'article 8 de la Convention", 'indique la peine.'], ['convention', "L'article 8 de la Convention", 'de manière générale suffit.'],
    ['convention', "L'article 8 de la Convention", 'sur ce point est clair.'], ['convenio', 'El artículo 8 del Convenio', 'aplica la regla.'], ['convenio', 'El artículo 8 del Convenio', 'expresa lo mismo.'], ['convenio', 'El artículo 8 del Convenio', 'de forma clara lo dice.'],
    ['устав', 'Статья 51 Устава', 'запрещает это.'], ['устав', 'Статья 51 Устава', 'применима, как и прежде.'], ['regulation', 'Article 33 of the Regulation', 'repeals nothing.'],
    ['regulation', 'Article 33 of the Regulation', 'on its own is enough.'], ['regulation', 'Article 33 of the Regulation', 'on the other hand is new.'], ['the', 'Article 8 of the Convention', 'contains this.'], ['the', 'Article 8 of the Convention', "'s text is clear."],
  ])('but not otherwise: %s: %s %s', (first, pinpoint, rest) => {
    const [sentence, citation] = FIRST[first]!;
    const words = pinpoint.replace(/^(?:L'|El )/, '');
    const all = cited(`${sentence} ${pinpoint} ${rest}`.replace(" 's", "'s"));
    expect(all[0]).toBe(citation);
    expect(all[1]?.startsWith(`${words} → ${citation.split(' → ')[1]!} art_`)).toBe(true);
  });

  test('nor is a protocol of it', () => {
    expect(cited("The Budapest Convention binds. Article 60 of the Convention's additional protocol is new.")).toEqual(['Budapest Convention → coe:budapest', 'Convention → coe:budapest']);
  });
});

describe('a noun may mean law that is not held once the memo named that', () => {
  test.each([
    ['The Budapest Convention and the ECHR bind.', 'Article 6 of the Convention is on trials.', ['Budapest Convention → coe:budapest']],
    ['La Convention de Budapest et la CEDH lient.', "L'article 6 de la Convention est clair.", ['Convention de Budapest → coe:budapest']],
    ['Будапештская конвенция и ЕКПЧ действуют.', 'Статья 6 Конвенции ясна.', ['Будапештская конвенция → coe:budapest']],
    ['The CLOUD Act and HIPAA bind.', 'Section 2 of the Act is clear.', ['CLOUD Act → us:cloud-act']],
    ['The ECHR and the Budapest Convention bind.', 'Article 6 of the Convention is clear.', ['Budapest Convention → coe:budapest', 'Article 6 of the Convention → coe:budapest art_6']],
    ['The Budapest Convention binds.', 'The ECtHR agrees. Article 6 of the Convention is clear.', ['Budapest Convention → coe:budapest', 'Article 6 of the Convention → coe:budapest art_6']],
  ])('%s %s', (first, second, expected) => expect(cited(`${first} ${second}`)).toEqual(expected));

  test('but not where a bracket gave the letters to something else', () => {
    expect(cited('Network Data Regulations ("ECHR").\n\nArticle 35 of the ECHR adds to it.')).toEqual(['Network Data Regulations → cn:network-data-regulations', 'Article 35 of the ECHR → cn:network-data-regulations art_35']);
  });
});
