import { language, useShared } from '@linli/i18n'

/** What is shown of a person: the server's `PersonCard`, or whatever else has a name and a face. */
export interface Person {
  name: string
  /** Of a face that the brand gave an English name. */
  nameEn?: string | null
  avatar?: string | null
}

const shared = useShared()

/** What a person is called: somebody of whom nothing is known any more is a former neighbour. */
export function personName(person: Pick<Person, 'name' | 'nameEn'>): string {
  return (language.value === 'en' && person.nameEn) || person.name || shared('formerNeighbour')
}
