import type { Submitting } from '@linli/ui'

/** A form over or beside a page, with the buttons to send it or not. */
export interface FormProps {
  title: string
  form: Submitting
  /** What is typed, so that nobody loses it by leaving, or by a click beside it. */
  values: object
  /** Names what is kept on this device until it is saved. */
  draft?: string
  /** The part of the request that the fields are in. */
  within?: string
  width?: number
  submit?: string
  danger?: boolean
  testid?: string
  /** What it waits for that is on its way, in words; it is not sent before. */
  waits?: string
  /** Of what the form tells that no field does. */
  refused?: string
}
