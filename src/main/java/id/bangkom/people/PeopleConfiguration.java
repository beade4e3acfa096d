package id.bangkom.people;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Days begin and end without anybody doing anything: see {@link ActingDays}. */
@Configuration
@EnableScheduling
class PeopleConfiguration {}
