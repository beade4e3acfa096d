/**
 * Who works where, who supervises whom, and what their posts ask of them; who recorded that, and
 * who is therefore a second person in whose affairs. Everybody above may ask; whoever begins
 * something with a person locks the person here. Owns {@code unit}, {@code post}, {@code employee},
 * {@code certificate}, {@code yearly_rating}, {@code competency}, {@code competency_level}, {@code
 * competency_standard}, {@code held_competency}, {@code personnel_act}, {@code handover}, {@code
 * acting_appointment}, {@code workforce_change}, {@code former_nip}, {@code awaited_head}.
 */
package id.bangkom.workforce;
