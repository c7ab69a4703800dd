import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * A real Neo4j for the tests, on a free loopback port.
 *
 * <p>Called with a folder for its data. It prints «ready» and its port when it answers, and lives as long as its
 * standard input is open: whoever holds the other end needs no signal to end it, and cannot leave it behind. It ends at
 * once, without closing its files in order, because the data of a test run are thrown away.
 */
class Launcher {
    private static final SocketAddress ANY_FREE_PORT = new SocketAddress("127.0.0.1", 0);

    public static void main(String[] arguments) throws IOException {
        var databases = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, ANY_FREE_PORT)
                .setConfig(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(64))
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, ByteUnit.mebiBytes(16))
                .setConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofMinutes(5))
                .build();
        var ports = ((GraphDatabaseAPI) databases.database("neo4j"))
                .getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class);
        System.out.println("ready " + ports.getLocalAddress(ConnectorType.BOLT).getPort());
        System.out.flush();
        while (System.in.read() >= 0) {
            // Nothing is said on standard input; only its end counts.
        }
        Runtime.getRuntime().halt(0);
    }
}
