package id.bangkom.passwords;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The work factor is a bean and no setting: nobody weakens it by a line in a file. */
@Configuration
class PasswordConfiguration {

  @Bean
  WorkFactor workFactor() {
    return WorkFactor.PRODUCTION;
  }
}
