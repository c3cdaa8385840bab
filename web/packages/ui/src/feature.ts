import type { Need } from '@linli/api'
import { addCatalogue, type Catalogue } from '@linli/i18n'
import type { Component } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { IconName } from './icons'

declare module 'vue-router' {
  interface RouteMeta {
    /** Full message key of the page's name: `network.stores.title`. */
    title?: string
    /** Shown without signing in. */
    public?: boolean
    /** What the chosen grant must let do. */
    needs?: Need
    /** Shown without the shell around it, as sign-in is. */
    bare?: boolean
  }
}

/** A link that a feature puts into a menu of the shell. */
export interface MenuEntry {
  /** Menu group: of the console's navigation (`ConsoleGroup`), or `tab` or `me` of the member app. */
  group: string
  order: number
  title: string
  icon: IconName
  to: string
  needs?: Need
  /** Whether it is for whoever something can wait for. */
  ofWaiting?: boolean
  /** Whether the console opens it on what waits there, as far as something does. */
  onWaiting?: boolean
}

/**
 * A part that a feature puts onto a page it does not own: `home` of the member app, `board` of the console, or whatever page of
 * the console is on the screen when the session has `ended`.
 */
export interface Section {
  place: 'home' | 'board' | 'ended'
  order: number
  component: () => Promise<{ default: Component }>
  /** Takes the whole width where others stand beside each other. */
  wide?: boolean
  needs?: Need
  /** Whether it is for whoever something can wait for. */
  ofWaiting?: boolean
}

/** Where the console does what waits for somebody, by the name that the server tells it by; of several the first that the reader may. */
export interface WaitingEntry {
  name: string
  /** Full message key of what it is called. */
  title: string
  icon: IconName
  /** The list in which it is done, already filtered. */
  to: string
  needs?: Need
}

/** What a folder under `features/` offers to its app; the default export of its `routes.ts`. */
export interface Feature {
  module: string
  routes: RouteRecordRaw[]
  menu?: MenuEntry[]
  sections?: Section[]
  waiting?: WaitingEntry[]
}

export interface Registry {
  routes: RouteRecordRaw[]
  menu: MenuEntry[]
  sections: Section[]
  waiting: WaitingEntry[]
}

export function defineFeature(feature: Feature): Feature {
  return feature
}

/**
 * Collects the features that `import.meta.glob` found (`routes.ts` and `messages.ts`, both eager). Refuses a folder that
 * is not named as its module, and two features with one route name or path, so that no screen hides another.
 */
export function collect(
  routeFiles: Record<string, { default: Feature }>,
  messageFiles: Record<string, { default: Catalogue }>,
): Registry {
  for (const [file, { default: words }] of Object.entries(messageFiles)) {
    requireFolder(file, words.module)
    addCatalogue(words)
  }
  const features = Object.entries(routeFiles).map(([file, { default: feature }]) => {
    requireFolder(file, feature.module)
    return feature
  })
  const routes = features.flatMap((feature) => feature.routes)
  requireDistinct(
    'route name',
    routes.map((route) => String(route.name ?? route.path)),
  )
  requireDistinct(
    'path',
    routes.map((route) => route.path),
  )
  return {
    routes,
    menu: features.flatMap((feature) => feature.menu ?? []).sort((one, other) => one.order - other.order),
    sections: features.flatMap((feature) => feature.sections ?? []).sort((one, other) => one.order - other.order),
    waiting: features.flatMap((feature) => feature.waiting ?? []),
  }
}

function requireFolder(file: string, module: string): void {
  const folder = /features\/([^/]+)\//.exec(file)?.[1]
  if (folder !== module) throw new Error(`${file} declares module "${module}"; it must be "${folder}"`)
}

function requireDistinct(what: string, values: string[]): void {
  const repeated = values.find((value, index) => values.indexOf(value) !== index)
  if (repeated !== undefined) throw new Error(`Two features declare the ${what} "${repeated}"`)
}
