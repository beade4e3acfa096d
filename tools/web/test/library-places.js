/** What is loaded from `/bangkom/lib/name-version/`, by what stands before the version. */
const LAID_BESIDE = /\/lib\/(lit-html)-[\d.]+\/(.+)$/;

/** @type {import('node:module').ResolveHook} */
export const resolve = (specifier, context, next) => {
  const of = LAID_BESIDE.exec(specifier);
  return of
    ? next(of[2] === `${of[1]}.js` ? of[1] : `${of[1]}/${of[2]}`, { ...context, parentURL: import.meta.url })
    : next(specifier, context);
};
