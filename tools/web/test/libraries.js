import { register } from 'node:module';

/** Lets tests load our scripts as they are: what the build lays beside them comes from the package of that version. */
register('./library-places.js', import.meta.url);
