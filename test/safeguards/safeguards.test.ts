import { SafeguardRequirement, Safeguards } from '../../src/safeguards';

const all = Safeguards.all();

describe('the Security Rule', () => {
  test('spans 164.306 to 164.316', () => {
    const sections = new Set(all.map((safeguard) => safeguard.id.split('(')[0]));
    expect([...sections]).toEqual(['164.306', '164.308', '164.310', '164.312', '164.314', '164.316']);
  });

  test('has each paragraph once, by a well-formed id', () => {
    const ids = all.map((safeguard) => safeguard.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^164\.3\d\d(\([a-z]\))(\(\d\))?(\([iv]+\))?(\([A-Z]\))?$/.test(id))).toEqual([]);
  });

  test('puts every specification under a standard that exists', () => {
    const orphans = all.filter((safeguard) => safeguard.standard && Safeguards.byId(safeguard.standard).standard);
    expect(orphans).toEqual([]);
  });

  test('marks every specification as required or addressable', () => {
    const unmarked = all.filter((safeguard) => safeguard.standard && safeguard.requirement === SafeguardRequirement.STANDARD);
    expect(unmarked).toEqual([]);
  });

  test('calls no standard addressable', () => {
    expect(all.filter((safeguard) => !safeguard.standard && safeguard.requirement === SafeguardRequirement.ADDRESSABLE)).toEqual([]);
  });

  test.each([
    ['164.308(a)(1)(ii)(D)', 'Information system activity review', SafeguardRequirement.REQUIRED],
    ['164.312(a)(1)', 'Access control', SafeguardRequirement.STANDARD],
    ['164.312(a)(2)(iv)', 'Encryption and decryption', SafeguardRequirement.ADDRESSABLE],
    ['164.312(b)', 'Audit controls', SafeguardRequirement.REQUIRED],
    ['164.312(e)(2)(ii)', 'Encryption', SafeguardRequirement.ADDRESSABLE],
    ['164.316(b)(2)(i)', 'Time limit', SafeguardRequirement.REQUIRED],
  ])('%s is %s, %s', (id, title, requirement) => {
    expect(Safeguards.byId(id)).toMatchObject({ id, title, requirement });
  });
});

describe('Safeguards', () => {
  test('all() hands out a copy, so a caller cannot shorten the rule for others', () => {
    Safeguards.all().pop();
    expect(Safeguards.all()).toHaveLength(all.length);
  });

  test('has() tells known paragraphs from others', () => {
    expect(Safeguards.has('164.312(b)')).toBe(true);
    expect(Safeguards.has('164.312(z)')).toBe(false);
    expect(Safeguards.has('constructor')).toBe(false);
  });

  test('byId() refuses an unknown paragraph in one line that names it and says what to do', () => {
    expect(() => Safeguards.byId('164.312(z)')).toThrow(/^Unknown safeguard '164\.312\(z\)': name a paragraph of 45 CFR 164.*Safeguards\.all\(\).*$/);
  });
});
