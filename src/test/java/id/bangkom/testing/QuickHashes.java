package id.bangkom.testing;

import id.bangkom.passwords.WorkFactor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * Every application that tests start hashes passwords with few rounds: it is found with the
 * product's own beans, as it lies in their package, on the class path of the tests only.
 */
@Configuration
class QuickHashes {

  @Bean
  @Primary
  WorkFactor quickWorkFactor() {
    return new WorkFactor(200, 20);
  }
}
