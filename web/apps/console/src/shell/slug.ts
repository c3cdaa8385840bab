/** What a name may be called in an address: its English, or else how its Chinese is spoken. */
export async function slugOf(name: string, english: string, longest = 40): Promise<string> {
  const spoken = english.trim() || (/\p{Script=Han}/u.test(name) ? await spell(name) : name)
  return spoken
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, '')
}

/** The table of sounds is large, and is read only when somebody needs it. */
async function spell(name: string): Promise<string> {
  const { pinyin } = await import('pinyin-pro')
  return pinyin(name, { toneType: 'none', v: true, type: 'array', nonZh: 'consecutive' }).join('-')
}
