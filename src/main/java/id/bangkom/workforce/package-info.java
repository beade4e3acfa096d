/** Who works where, who supervises whom, and what their posts ask of them. */
package id.bangkom.workforce;
