/**
 * Who works where, who supervises whom, and what their posts ask of them; who recorded that, and
 * who is therefore a second person in whose affairs.
 */
package id.bangkom.workforce;
